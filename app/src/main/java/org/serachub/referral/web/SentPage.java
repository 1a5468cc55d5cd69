package org.serachub.referral.web;

import org.serachub.web.Link;

/** A referral was sent. */
public record SentPage(String reference, Link toCase) {}
