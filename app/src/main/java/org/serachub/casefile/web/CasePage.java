package org.serachub.casefile.web;

import java.util.ArrayList;
import java.util.List;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.web.Link;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/**
 * The page of one case.
 *
 * @param title names where they may be seen
 * @param menu what this role can do
 */
public record CasePage(
    String title,
    String reference,
    String stage,
    List<Link> menu,
    CaseSheet sheet,
    CaseActions actions) {
  /** Copies the list. */
  public CasePage {
    menu = List.copyOf(menu);
  }

  /**
   * The page of a case.
   *
   * @param packs where it can be read for a conference
   */
  static CasePage of(
      CaseView view, Role role, String survivor, List<Link> packs, CaseActions actions) {
    var sheet = CaseSheet.of(view, survivor, actions.entries());
    return new CasePage(
        SubjectNames.title(view).orElse("Case " + view.reference()),
        view.reference(),
        Words.of(view.stage()),
        menu(view, role, packs),
        role == Role.CHAIR ? sheet.toRead() : sheet,
        actions);
  }

  private static List<Link> menu(CaseView view, Role role, List<Link> packs) {
    var links = new ArrayList<>(packs);
    var path = CasePaths.of(view.reference());
    var triage = "/triage/" + view.reference();
    switch (role) {
      case REPRESENTATIVE, ADVOCATE -> {
        if (TriageNews.of(view).filter(TriageNews.QUESTION::equals).isPresent()) {
          links.add(new Link("Answer the coordinator", triage + "/answer"));
        }
        links.add(new Link("Add what you hold", path + "/contribute"));
        links.add(new Link("Add a person or place", path + "/subjects/new"));
        links.add(new Link("Consents", path + "/consents"));
      }
      case COORDINATOR -> {
        if (view.stage() == Stage.REFERRED) {
          links.add(new Link("Triage", triage));
        }
        links.add(new Link("Add what you hold", path + "/contribute"));
        links.add(new Link("Add a person or place", path + "/subjects/new"));
        links.add(new Link("Sharing without consent", path + "/decisions"));
        links.add(new Link("Register of conflicts", path + "/exclusions"));
        links.add(new Link("Actions", path + "/actions"));
      }
      case CHAIR -> {
        links.add(new Link("Sharing without consent", path + "/decisions"));
        links.add(new Link("Actions", path + "/actions"));
      }
      case DPO, ADMINISTRATOR, OBSERVER -> {}
    }
    return links;
  }
}
