package org.serachub.referral.web;

import org.serachub.web.Link;

/**
 * A referral was sent. What it says of danger and children is what the door shows its sender.
 *
 * @param danger somebody is in danger and 999 has not been called
 * @param child it is about somebody who may be a child
 */
public record SentPage(boolean danger, boolean child, String reference, Link toCase) {}
