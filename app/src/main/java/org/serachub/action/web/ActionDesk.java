package org.serachub.action.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.action.ActionFields;
import org.serachub.action.Actions;
import org.serachub.action.SeenAction;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.cases.CaseRoutes;

/** Asks the door for the actions of a case, to deliver them, and takes their forms in. */
@Singleton
final class ActionDesk {
  private final Door door;
  private final Standing standing;
  private final Actions actions;
  private final CaseRoutes cases;
  private final Taking taking;

  ActionDesk(Door door, Standing standing, Actions actions, CaseRoutes cases, Taking taking) {
    this.door = door;
    this.standing = standing;
    this.actions = actions;
    this.cases = cases;
    this.taking = taking;
  }

  /** What forms are taken in and pages framed with. */
  @Singleton
  record Taking(Forms forms, OnceOnly onceOnly, Frames frames, RequestIds requests) {}

  /** Draws a page of the actions of a case, once the event is committed. */
  @FunctionalInterface
  interface Draw {
    HttpResponse<byte[]> page(Frame frame, List<SeenAction> seen);
  }

  /** Draws a page of one action. */
  @FunctionalInterface
  interface DrawOne {
    HttpResponse<byte[]> page(Frame frame, SeenAction seen);
  }

  /** An action as an address names it. */
  record Named(String reference, UUID id) {}

  /**
   * A page of every action of a case, or the way to the undertaking.
   *
   * @throws HubProblem.Absent if there is nothing of the case for this reader
   */
  HttpResponse<byte[]> all(
      HttpRequest<?> http, Requester by, String reference, String title, Draw draw) {
    var caseId = cases.find(reference);
    var directs = standing.mayDirect(by, caseId);
    return afterUndertaking(
        http,
        by,
        caseId,
        () -> {
          var frame = frame(http, title);
          return door.disclose(
              request(http, by, caseId),
              disclosure ->
                  disclosure.cases().isEmpty() && !directs
                      ? Optional.<HttpResponse<byte[]>>empty()
                      : Optional.of(
                          draw.page(frame.with(disclosure.receipt()), seen(disclosure, caseId))));
        });
  }

  /** A page of one action, or the way to the undertaking. */
  HttpResponse<byte[]> one(
      HttpRequest<?> http, Requester by, Named named, String title, DrawOne draw) {
    var caseId = cases.find(named.reference());
    return afterUndertaking(
        http,
        by,
        caseId,
        () -> {
          var frame = frame(http, title);
          return door.disclose(
              request(http, by, caseId),
              disclosure ->
                  find(disclosure, caseId, named)
                      .map(found -> draw.page(frame.with(disclosure.receipt()), found)));
        });
  }

  /**
   * The action that a form is about, as its sender may see it.
   *
   * @throws HubProblem.Absent if there is none for them
   */
  SeenAction seen(HttpRequest<?> http, Requester by, Named named) {
    var caseId = cases.find(named.reference());
    return door.disclose(request(http, by, caseId), disclosure -> find(disclosure, caseId, named))
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The case of a reference, whoever asks. */
  CaseId find(String reference) {
    return cases.find(reference);
  }

  /** The case, if the requester may direct its actions and owes no undertaking. */
  CaseId mayDirect(Requester by, String reference) {
    var caseId = cases.find(reference);
    if (!standing.mayDirect(by, caseId)
        || standing.deliveryUndertakingDue(by, caseId).isPresent()) {
      throw new HubProblem.Absent();
    }
    return caseId;
  }

  /** True if the requester may direct it and owes no undertaking. */
  boolean directs(Requester by, SeenAction seen) {
    var caseId = seen.row().caseId();
    return standing.mayDirect(by, caseId) && standing.deliveryUndertakingDue(by, caseId).isEmpty();
  }

  Form read(HttpRequest<?> http, byte[] body) {
    return taking.forms().read(http, body);
  }

  /** The version that a form was drawn from. */
  static long version(Form form) {
    try {
      return Long.parseLong(form.hidden("version"));
    } catch (NumberFormatException e) {
      throw new HubProblem.Malformed("form without a version");
    }
  }

  HttpResponse<byte[]> once(Requester by, Form form, java.util.function.Supplier<String> act) {
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    return Pages.seeOther(taking.onceOnly().run(by.person(), form, act));
  }

  Acting acting(HttpRequest<?> http, Requester by) {
    return new Acting(by, Purpose.ACTION_DELIVERY, taking.requests().of(http));
  }

  Frame frame(HttpRequest<?> http, String title) {
    return taking.frames().of(http, Purpose.ACTION_DELIVERY, title);
  }

  /** A request for what actions say. */
  Request request(HttpRequest<?> http, Requester by, Channel channel, List<Target> targets) {
    return new Request(
        taking.requests().of(http),
        by,
        Purpose.ACTION_DELIVERY,
        channel,
        targets,
        Optional.of(ActionFields.ALL));
  }

  private Request request(HttpRequest<?> http, Requester by, CaseId caseId) {
    return request(http, by, Channel.PAGE, List.of(new Target(caseId, Optional.empty())));
  }

  private List<SeenAction> seen(Disclosure disclosure, CaseId caseId) {
    return SeenAction.of(disclosure.cases(), actions.of(List.of(caseId)));
  }

  private Optional<SeenAction> find(Disclosure disclosure, CaseId caseId, Named named) {
    return seen(disclosure, caseId).stream()
        .filter(seen -> seen.row().id().value().equals(named.id()))
        .findFirst();
  }

  private HttpResponse<byte[]> afterUndertaking(
      HttpRequest<?> http,
      Requester by,
      CaseId caseId,
      java.util.function.Supplier<Optional<HttpResponse<byte[]>>> page) {
    var due = standing.deliveryUndertakingDue(by, caseId);
    return due.isPresent()
        ? Pages.seeOther(undertaking(due.get(), http.getPath()))
        : page.get().orElseThrow(HubProblem.Absent::new);
  }

  /** Where the undertaking of a conference is accepted. */
  static String undertaking(String conference, String next) {
    return "/conferences/"
        + conference
        + "/undertaking?next="
        + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
