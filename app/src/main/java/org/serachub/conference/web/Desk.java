package org.serachub.conference.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** Finds what a page of a conference is about, for whoever asks, and takes its forms in. */
@Singleton
public final class Desk {
  private final Agendas agendas;
  private final Standing standing;
  private final RequestIds requests;
  private final Forms forms;
  private final OnceOnly onceOnly;

  Desk(Agendas agendas, Standing standing, RequestIds requests, Forms forms, OnceOnly onceOnly) {
    this.agendas = agendas;
    this.standing = standing;
    this.requests = requests;
    this.forms = forms;
    this.onceOnly = onceOnly;
  }

  /** The conference, or the page that says there is none. */
  public Conference conference(Requester by, String code) {
    return agendas.conference(by, code).orElseThrow(HubProblem.Absent::new);
  }

  /** The conference whose undertaking the reader may accept. */
  Conference toUndertake(Requester by, String code) {
    return agendas.toUndertake(by, code).orElseThrow(HubProblem.Absent::new);
  }

  /** The item, or the page that says there is none. */
  public AgendaItem item(Requester by, Conference conference, String reference) {
    return agendas.item(by, conference, reference).orElseThrow(HubProblem.Absent::new);
  }

  /** The items that the reader may know of, in order. */
  public List<AgendaItem> items(Requester by, Conference conference) {
    return agendas.items(by, conference);
  }

  /** Where to go first, if the reader has not accepted the undertaking of this conference. */
  public Optional<String> undertakingFirst(Requester by, Conference conference, String next) {
    return agendas.items(by, conference).stream()
        .flatMap(item -> standing.undertakingDue(by, target(item)).stream())
        .findFirst()
        .map(code -> path(conference) + "/undertaking?next=" + next);
  }

  /** The same before what the conference itself recorded, which a coordinator too must accept. */
  public Optional<String> undertakingFirst(
      Requester by, Conference conference, AgendaItem item, String next) {
    return standing
        .packUndertakingDue(by, target(item))
        .map(code -> path(conference) + "/undertaking?next=" + next);
  }

  /** The case, as it is asked about through this item. */
  public static Target target(AgendaItem item) {
    return new Target(item.caseId(), Optional.of(item.id()));
  }

  /** The address of a conference. */
  public static String path(Conference conference) {
    return "/conferences/" + conference.code();
  }

  /** The address below which the pages of an item are. */
  public static String path(Conference conference, AgendaItem item) {
    return path(conference) + "/cases/" + item.reference();
  }

  /** Who acts, in the request at hand. */
  public Act act(HttpRequest<?> request, Requester by) {
    return new Act(by, requests.of(request));
  }

  /** The form that was sent. */
  public Form read(HttpRequest<?> request, byte[] body) {
    return forms.read(request, body);
  }

  /** The version that a form was drawn from. */
  public static long version(Form form) {
    try {
      return Long.parseLong(form.hidden("version"));
    } catch (NumberFormatException e) {
      throw new HubProblem.Malformed("form without a version");
    }
  }

  /**
   * Acts on a form once, and goes where the act says.
   *
   * @throws HubProblem.Malformed if the form holds what its page does not send
   */
  public HttpResponse<byte[]> once(Requester by, Form form, Supplier<String> act) {
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    return Pages.seeOther(onceOnly.run(by.person(), form, act));
  }
}
