package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.serachub.decision.FieldId;

class ShippedPolicyTest {
  @Test
  void theShippedSetCompiles() {
    CompiledPolicy policy = Policies.shipped();

    assertEquals(16, policy.version().length());
    assertTrue(policy.catalogue().field(new FieldId("advocate-notes")).isPresent());
    assertTrue(policy.catalogue().fields().size() >= 60);
    assertTrue(policy.catalogue().categories().size() >= 24);
  }
}
