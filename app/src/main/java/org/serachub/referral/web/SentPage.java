package org.serachub.referral.web;

import org.serachub.web.Link;

/**
 * A referral was sent.
 *
 * @param danger somebody is in danger and 999 has not been called
 */
public record SentPage(boolean danger, String reference, Link toCase) {}
