package org.serachub.consent.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.serachub.consent.DecideToShare.Urgency;
import org.serachub.consent.DecideTogether;
import org.serachub.consent.web.DecisionForm.Decided;
import org.serachub.decision.Purpose;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** Acts on a checked form, once however often it is sent. */
@Singleton
final class TakeDecision {
  private final DecideTogether decideTogether;
  private final Grounds grounds;
  private final Cautions cautions;
  private final Forms forms;
  private final OnceOnly onceOnly;
  private final RequestIds requests;

  TakeDecision(
      DecideTogether decideTogether,
      Grounds grounds,
      Cautions cautions,
      Forms forms,
      OnceOnly onceOnly,
      RequestIds requests) {
    this.decideTogether = decideTogether;
    this.grounds = grounds;
    this.cautions = cautions;
    this.forms = forms;
    this.onceOnly = onceOnly;
    this.requests = requests;
  }

  Form read(HttpRequest<?> request, byte[] body) {
    return forms.read(request, body);
  }

  /** True if a warning was not answered. Where lives depend on it nothing stands in the way. */
  boolean lacksReason(Form form, Decided decided) {
    if (decided.first().urgency() == Urgency.RISK_TO_LIFE
        || decided.why().has(Grounds.LAW)
        || cautions.of(decided.shares()).isEmpty()) {
      return false;
    }
    form.refuse("law", "Enter why you go on");
    return true;
  }

  void decide(Acting acting, CaseId caseId, Decided decided) {
    decideTogether.decide(
        acting, caseId, decided.shares(), grounds.drafts(decided.first().subject(), decided.why()));
  }

  HttpResponse<byte[]> once(
      HttpRequest<?> request, Requester by, Form form, Consumer<Acting> act, String then) {
    var acting = new Acting(by, Purpose.RESEARCH, requests.of(request));
    return Pages.seeOther(
        onceOnly.run(
            by.person(),
            form,
            () -> {
              act.accept(acting);
              return then;
            }));
  }
}
