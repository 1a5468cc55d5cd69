package org.serachub.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;

/**
 * A case of a bundle, with everything about it.
 *
 * @param key what the bundle calls it
 * @param reference its reference in the hub; empty: the hub makes one
 * @param stage its own, which counts while it is on no agenda
 */
public record Case(
    Written<String> key,
    Optional<Written<String>> reference,
    Written<Stage> stage,
    Written<Instant> opened,
    Optional<Bundle.Actor> referredBy,
    List<Subject> subjects,
    List<Value> values,
    List<Consent> consents,
    List<ShareDecision> decisions,
    List<Exclusion> exclusions,
    List<Named> named,
    Fingerprint print) {

  /** Somebody or something the case is about. */
  public record Subject(Written<String> key, SubjectKind kind) {}

  /**
   * One value.
   *
   * @param key what other values of the case call it, if they supersede it
   * @param entry keeps values of one address, phone or account together; empty: one of its own
   * @param content empty: entered in error
   */
  public record Value(
      Optional<Written<String>> key,
      Written<String> about,
      Written<FieldId> field,
      Optional<Written<String>> entry,
      Written<String> custodian,
      Written<String> author,
      Written<Instant> recorded,
      Release release,
      HandlingCode handling,
      Kind kind,
      Optional<Written<String>> supersedes,
      Optional<Content> content,
      Place at) {
    @Override
    public String toString() {
      return "[value]";
    }
  }

  /** A confirmation of a consent or of a decision. */
  public record Confirmation(Bundle.Actor by, Written<Instant> at) {}

  /** What a subject has said on sharing. */
  public record Consent(
      Written<String> subject,
      Written<ConsentState> state,
      Bundle.Scope scope,
      Written<Instant> said,
      Optional<Written<Instant>> ends,
      Bundle.Actor recordedBy,
      Written<Instant> recorded,
      List<Confirmation> confirmations) {}

  /** A decision to share without consent. */
  public record ShareDecision(
      Written<String> subject,
      Bundle.Scope scope,
      Written<Gateway> gateway,
      boolean riskToLife,
      Written<Instant> decided,
      Written<Instant> ends,
      Bundle.Actor madeBy,
      List<Confirmation> confirmations) {}

  /** A person or an agency kept out of the case; exactly one of the two. */
  public record Exclusion(
      Optional<Written<String>> person,
      Optional<Written<String>> agency,
      Bundle.Actor madeBy,
      Written<Instant> made,
      Optional<Written<Instant>> ended,
      Place at) {}

  /** Somebody of an agency whom its lead has named on the case. */
  public record Named(Bundle.Actor person, Bundle.Actor namedBy, Written<Instant> at) {}
}
