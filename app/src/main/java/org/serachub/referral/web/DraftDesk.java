package org.serachub.referral.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.policy.ActivePolicy;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.OpenDraft;
import org.serachub.referral.WriteDraft;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frame;
import org.serachub.web.Frames;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** What every page of a referral needs: the draft opened for its author, and a form kept once. */
@Singleton
final class DraftDesk {
  private final OpenDraft openDraft;
  private final WriteDraft writeDraft;
  private final ActivePolicy policy;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;
  private final Pages pages;
  private final Frames frames;

  DraftDesk(
      OpenDraft openDraft,
      WriteDraft writeDraft,
      ActivePolicy policy,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests,
      Pages pages,
      Frames frames) {
    this.openDraft = openDraft;
    this.writeDraft = writeDraft;
    this.policy = policy;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
    this.pages = pages;
    this.frames = frames;
  }

  /** Draws a page from what was typed so far. */
  @FunctionalInterface
  interface Draw {
    /** Makes the page; runs once the event is committed and before the first byte. */
    HttpResponse<byte[]> page(Frame frame, DraftReferral draft);
  }

  /** The page of a requester's own draft; to others it is absent. */
  HttpResponse<byte[]> show(
      HttpRequest<?> http, Requester requester, UUID id, String title, Draw draw) {
    var opened = openDraft.open(requester, id, requests.of(http));
    var frame = frames.of(http, title).with(opened.receipt());
    return draw.page(frame, opened.draft());
  }

  /** A page that shows nothing of a draft. */
  HttpResponse<byte[]> plain(HttpRequest<?> http, String template, String title, Object page) {
    return pages.ok(template, frames.of(http, title), page);
  }

  HttpResponse<byte[]> ok(String template, Frame frame, Object page) {
    return pages.ok(template, frame, page);
  }

  HttpResponse<byte[]> again(String template, Frame frame, Object page) {
    return pages.again(template, frame, page);
  }

  Form read(HttpRequest<?> http, byte[] body) {
    return forms.read(http, body);
  }

  /** Keeps a change of the draft, once, and goes on. */
  HttpResponse<byte[]> save(
      HttpRequest<?> http,
      Requester requester,
      UUID id,
      Form form,
      UnaryOperator<DraftReferral> change,
      String next) {
    return once(
        requester,
        form,
        () -> {
          writeDraft.save(requester, id, requests.of(http), change);
          return next;
        });
  }

  /** Acts once, however often the form is sent. */
  HttpResponse<byte[]> once(
      Requester requester, Form form, java.util.function.Supplier<String> act) {
    return Pages.seeOther(onceOnly.run(requester.person(), form, act));
  }

  RequestId id(HttpRequest<?> http) {
    return requests.of(http);
  }

  Field field(FieldId id) {
    return policy.policy().catalogue().require(id);
  }

  /** Where the task list says that something was kept. */
  static String saved(UUID id) {
    return Done.SAVED.at(Paths.of(id));
  }
}
