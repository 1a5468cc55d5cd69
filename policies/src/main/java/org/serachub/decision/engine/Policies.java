package org.serachub.decision.engine;

import java.util.List;
import java.util.function.Consumer;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.proof.Prove;

/** Makes policies from documents. */
public final class Policies {
  private Policies() {}

  /** The set that comes with the hub, telling nobody of errors. For tests and command lines. */
  public static CompiledPolicy shipped() {
    return Shipped.POLICY;
  }

  /**
   * Reads, checks, proves and compiles.
   *
   * @param alert told, without any personal data, whenever a decision fails and gives HIDDEN
   * @throws PolicyMistakes with everything that is wrong, invariants that do not hold included
   */
  public static CompiledPolicy compile(PolicyDocuments documents, Consumer<String> alert) {
    PolicySet set = ReadPolicy.read(documents);
    List<Mistake> broken =
        Prove.broken(set).stream()
            .map(found -> new Mistake(found.invariant().place(), found.words(set)))
            .toList();
    if (!broken.isEmpty()) {
      throw new PolicyMistakes(broken);
    }
    return new CompiledPolicy(set, alert);
  }

  private static final class Shipped {
    static final CompiledPolicy POLICY = compile(PolicyDocuments.shipped(), alert -> {});
  }
}
