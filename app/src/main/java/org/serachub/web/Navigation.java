package org.serachub.web;

import java.util.List;
import org.serachub.decision.Role;

/** Where each role may go from every page. */
final class Navigation {
  private static final Link HOME = new Link("Home", "/");
  private static final Link CASES = new Link("Cases", "/cases");
  private static final Link REFERRALS = new Link("Referrals", "/referrals");
  private static final Link TRIAGE = new Link("Triage", "/triage");
  private static final Link ACTIONS = new Link("Actions", "/actions");
  private static final Link CONFERENCES = new Link("Conferences", "/conferences");
  private static final Link RESEARCH = new Link("Research", "/research");
  private static final Link OVERSIGHT = new Link("Oversight", "/oversight");
  private static final Link CONFIRMATIONS = new Link("Roles to confirm", "/confirmations");
  private static final Link POLICY = new Link("Policy", "/policy");
  private static final Link AGREEMENTS = new Link("Agreements", "/agreements");
  private static final Link ADMINISTRATION = new Link("Administration", "/administration");

  private Navigation() {}

  static List<Link> of(Role role) {
    return switch (role) {
      case CHAIR -> List.of(HOME, CASES, CONFERENCES, ACTIONS);
      case COORDINATOR ->
          List.of(HOME, TRIAGE, CASES, REFERRALS, CONFERENCES, RESEARCH, ACTIONS, POLICY);
      case REPRESENTATIVE, ADVOCATE ->
          List.of(HOME, CASES, REFERRALS, CONFERENCES, RESEARCH, ACTIONS, CONFIRMATIONS);
      case DPO -> List.of(HOME, OVERSIGHT, POLICY, AGREEMENTS, CONFIRMATIONS);
      case ADMINISTRATOR -> List.of(HOME, ADMINISTRATION);
      case OBSERVER -> List.of(HOME, CONFERENCES);
    };
  }
}
