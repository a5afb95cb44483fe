// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.util.UUID;
import org.crossborder.gateway.intervention.Outcome;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What an officer sees after acting. */
@Component
final class Outcomes {
  private final Store store;

  Outcomes(Store store) {
    this.store = store;
  }

  /** The document that it was done with; or who was faster, with what, and when. */
  ModelAndView page(Outcome outcome) {
    return outcome instanceof Outcome.Done done
        ? done(done.intervention())
        : overtaken(((Outcome.Overtaken) outcome));
  }

  /** The form again, which says what is in the way. */
  ModelAndView refused(ModelAndView form) {
    form.setStatus(HttpStatus.CONFLICT);
    return form;
  }

  private static ModelAndView done(Intervention done) {
    UUID shown = done.became() == null ? done.message() : done.became();
    RedirectView to = new RedirectView("/documents/" + shown + "?done=" + done.kind());
    to.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(to);
  }

  private ModelAndView overtaken(Outcome.Overtaken overtaken) {
    ModelAndView page =
        new ModelAndView("overtaken")
            .addObject("document", overtaken.now())
            .addObject("interventions", store.interventions().of(overtaken.now().id()))
            .addObject("history", store.messages().history(overtaken.now().id()));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }
}
