package org.serachub.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Policy;
import org.serachub.request.AgencyId;
import org.serachub.request.Request;

/** Everything that the decisions of one request may look at. No plaintext. */
record Gathered(
    Request request,
    Policy policy,
    Instant now,
    Map<AgencyId, Partner> partners,
    Agreements.OnDay agreements,
    List<CaseFacts> cases) {}
