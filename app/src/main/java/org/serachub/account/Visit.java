package org.serachub.account;

import org.serachub.request.RequestId;

/**
 * What sign-in needs to know of the request it answers.
 *
 * @param session before the act; its identifier is never used again
 * @param source network address the request came from
 */
public record Visit(CurrentSession session, String source, RequestId request) {}
