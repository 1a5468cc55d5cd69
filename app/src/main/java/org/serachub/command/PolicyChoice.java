package org.serachub.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Policy;
import org.serachub.decision.Term;
import org.serachub.decision.engine.CompiledPolicy;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.StoryFiles;
import org.serachub.decision.report.Matrix;
import picocli.CommandLine.Option;

/** Options of the commands about policies. */
final class PolicyChoice {
  private PolicyChoice() {}

  /** Which documents. */
  static final class Which {
    @Option(
        names = "--documents",
        paramLabel = "FOLDER",
        description = "Documents to look at; without it, those that come with the hub.")
    private @Nullable Path folder;

    PolicyDocuments documents() {
      Path given = folder;
      return given == null ? PolicyDocuments.shipped() : in(given);
    }

    /** The stories of the folder, or those that come with the hub if it has none. */
    Map<String, byte[]> stories() {
      Path given = folder;
      Map<String, byte[]> own = Map.of();
      try {
        own = given == null ? own : StoryFiles.in(given);
      } catch (UncheckedIOException e) {
        throw new CommandRefused("the stories of the folder cannot be read");
      }
      return own.isEmpty() ? StoryFiles.shipped() : own;
    }

    CompiledPolicy policy() {
      try {
        return Policies.compile(documents(), alert -> {});
      } catch (PolicyMistakes e) {
        throw new CommandRefused("the documents have mistakes; see `serac policies check`");
      }
    }
  }

  /** The documents of a folder. */
  static PolicyDocuments in(Path folder) {
    try {
      return PolicyDocuments.in(folder);
    } catch (UncheckedIOException e) {
      throw new CommandRefused("a policy folder holds " + String.join(", ", PolicyDocuments.NAMES));
    }
  }

  /** For what state of consent. */
  static final class Consent {
    @Option(
        names = "--consent",
        paramLabel = "STATE",
        defaultValue = "not-asked",
        description = "State of consent, such as given or refused; ${DEFAULT-VALUE} without it.")
    private String word = "not-asked";

    Matrix matrix(Policy policy) {
      try {
        return new Matrix(policy, Term.of(ConsentState.class, word));
      } catch (IllegalArgumentException e) {
        throw new CommandRefused(
            "consent is one of "
                + Arrays.stream(ConsentState.values())
                    .map(ConsentState::word)
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  /** For whom. */
  static final class Machines {
    @Option(names = "--json", description = "For machines, as one JSON object.")
    private boolean json;

    boolean json() {
      return json;
    }
  }
}
