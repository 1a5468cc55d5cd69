package org.serachub.action.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.action.ActionId;
import org.serachub.action.Actions;
import org.serachub.action.CaseAction;
import org.serachub.action.SeenAction;
import org.serachub.action.TakeStep;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Standing;
import org.serachub.pack.CasePack;
import org.serachub.pack.PackHeading;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Frame;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.DrawWhy;

/**
 * What the owner of an open action may see of the case to carry it out. With the last open action
 * this page is gone.
 */
@Singleton
final class DrawNeed {
  private final Door door;
  private final ActionDesk desk;
  private final TakeStep takeStep;
  private final ActionDesk.Taking taking;
  private final Drawing drawing;

  DrawNeed(
      Door door, ActionDesk desk, TakeStep takeStep, ActionDesk.Taking taking, Drawing drawing) {
    this.door = door;
    this.desk = desk;
    this.takeStep = takeStep;
    this.taking = taking;
    this.drawing = drawing;
  }

  /** What the page is drawn with. */
  @Singleton
  record Drawing(Actions actions, CaseRoutes cases, Standing standing, Pages pages, DrawWhy why) {}

  HttpResponse<byte[]> page(HttpRequest<?> http, Requester by, ActionDesk.Named named) {
    var caseId = owned(by, named);
    var due = drawing.standing().deliveryUndertakingDue(by, caseId);
    if (due.isPresent()) {
      return Pages.seeOther(ActionDesk.undertaking(due.get(), http.getPath()));
    }
    var frame = desk.frame(http, "What you may see to carry out the action");
    return door.disclose(
            request(http, by, caseId),
            disclosure ->
                disclosure.cases().stream()
                    .findFirst()
                    .filter(view -> shows(view, named))
                    .map(view -> draw(frame.with(disclosure.receipt()), by, disclosure, named)))
        .orElseThrow(HubProblem.Absent::new);
  }

  HttpResponse<byte[]> why(
      HttpRequest<?> http, Requester by, ActionDesk.Named named, DrawWhy.Line line) {
    var caseId = owned(by, named);
    return drawing
        .why()
        .page(
            http,
            request(http, by, caseId),
            line,
            new Link("Back to what you may see", path(named) + "/case"));
  }

  private HttpResponse<byte[]> draw(
      Frame frame, Requester by, Disclosure disclosure, ActionDesk.Named named) {
    var heading =
        new PackHeading(
            by.name(),
            by.agencyName().orElse(""),
            "",
            "",
            disclosure.receipt().at(),
            frame.survivor(),
            frame.partnership().demonstration());
    var sheet = CasePack.of(disclosure.receipt(), disclosure.cases().getFirst(), heading);
    return drawing.pages().ok("action/need.jte", frame, new NeedPage(path(named), sheet));
  }

  /** Only where the action itself may be read. */
  private boolean shows(CaseView view, ActionDesk.Named named) {
    return SeenAction.of(List.of(view), drawing.actions().of(List.of(view.id()))).stream()
        .anyMatch(seen -> seen.row().id().value().equals(named.id()));
  }

  private CaseId owned(Requester by, ActionDesk.Named named) {
    var caseId = drawing.cases().find(named.reference());
    return drawing
        .actions()
        .find(new ActionId(named.id()))
        .filter(action -> action.caseId().equals(caseId))
        .filter(
            action ->
                takeStep.may(by, action)
                    || drawing.standing().ownerUndertakingDue(by, caseId).isPresent()
                        && action.state().owned()
                        && by.agency().filter(action.owner().agency()::equals).isPresent())
        .map(CaseAction::caseId)
        .orElseThrow(HubProblem.Absent::new);
  }

  private Request request(HttpRequest<?> http, Requester by, CaseId caseId) {
    return new Request(
        taking.requests().of(http),
        by,
        Purpose.ACTION_DELIVERY,
        Channel.PAGE,
        List.of(new Target(caseId, Optional.empty())),
        Optional.empty());
  }

  private static String path(ActionDesk.Named named) {
    return ActionPaths.of(named.reference()) + "/" + named.id();
  }
}
