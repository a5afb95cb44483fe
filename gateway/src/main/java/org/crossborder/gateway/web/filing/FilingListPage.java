// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that a trader's organisation prepares or has handed in. */
@Controller
class FilingListPage {
  private static final int MOST = 50;
  private static final int LAST = 10_000;

  private final Store store;

  FilingListPage(Store store) {
    this.store = store;
  }

  @GetMapping("/filings")
  ModelAndView filings(
      @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Caller caller) {
    int shown = Math.min(Math.max(1, page), LAST);
    List<Filing> found = store.filings().of(caller.organisation(), (shown - 1) * MOST, MOST + 1);
    return new ModelAndView("filings")
        .addObject("page", shown)
        .addObject("more", found.size() > MOST && shown < LAST)
        .addObject("filings", found.stream().limit(MOST).toList());
  }
}
