// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Renderer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A document for reading before it is sealed, made from the very bytes that will be. */
@Controller
class FilingReadingPage {
  private final ShownFilings filings;
  private final Preparing preparing;

  FilingReadingPage(ShownFilings filings, Preparing preparing) {
    this.filings = filings;
    this.preparing = preparing;
  }

  @GetMapping("/filings/{id}/reading")
  ModelAndView reading(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.find(id, caller);
    if (filing.bytes().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView("filing-reading")
        .addObject("filing", filing)
        .addObject("language", Names.language())
        .addObject(
            "rendition",
            Renderer.render(preparing.bytes(filing), Packs.builtIn().types()).orElse(null));
  }
}
