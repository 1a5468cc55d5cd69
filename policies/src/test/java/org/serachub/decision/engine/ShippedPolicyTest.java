package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.serachub.decision.FieldId;
import org.serachub.decision.proof.CheckSet;

class ShippedPolicyTest {
  @Test
  void theShippedSetCompilesAndItsInvariantsHold() {
    CompiledPolicy policy = Policies.shipped();

    assertEquals(16, policy.version().length());
    assertTrue(policy.catalogue().field(new FieldId("advocate-notes")).isPresent());
    assertTrue(policy.catalogue().fields().size() >= 60);
    assertTrue(policy.catalogue().categories().size() >= 24);
    assertTrue(policy.set().rules().size() >= 30);
    assertTrue(policy.set().invariants().size() >= 15);
  }

  @Test
  void nothingIsFoundInTheShippedSet() {
    assertEquals(List.of(), CheckSet.findings(Policies.shipped().set()));
  }
}
