package org.serachub.triage.web;

import org.serachub.web.Link;
import org.serachub.web.Typed;

/** Linking a referral to an earlier case. */
public record LinkPage(Typed typed, Link back) {}
