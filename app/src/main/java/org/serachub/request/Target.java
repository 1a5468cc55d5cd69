package org.serachub.request;

import java.util.Optional;

/**
 * One case asked about.
 *
 * @param item the agenda item the request comes through; empty: the newest open item of the case,
 *     or the case itself if it is on no agenda
 */
public record Target(CaseId caseId, Optional<ItemId> item) {}
