package org.serachub.web.cases;

import java.util.List;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** The choices that every form for a value offers. */
public final class ValueOptions {
  /** What sort of statement it is. */
  public static final List<Option> KINDS =
      List.of(
          new Option("fact", Words.of(Kind.FACT), "Seen, heard, measured or on record"),
          new Option("opinion", Words.of(Kind.OPINION), "A professional judgement"),
          new Option("verbatim", Words.of(Kind.VERBATIM), "Quoted as they were said"));

  /** Police handling codes. */
  public static final List<Option> HANDLING =
      List.of(
          new Option("none", Words.of(HandlingCode.NONE)),
          new Option("p", Words.of(HandlingCode.P)),
          new Option("c", Words.of(HandlingCode.C), "Only recipients the originator names"));

  private ValueOptions() {}
}
