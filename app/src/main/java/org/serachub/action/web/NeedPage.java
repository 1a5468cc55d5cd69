package org.serachub.action.web;

import org.serachub.pack.CasePack;

/** What an owner may see of the case to carry out an action. */
public record NeedPage(String action, CasePack sheet) {}
