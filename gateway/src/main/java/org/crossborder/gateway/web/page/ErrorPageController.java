// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the servlet container refuses on its own, for browsers. */
@Controller
class ErrorPageController {
  private final ErrorPages pages;

  ErrorPageController(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number
            ? HttpStatusCode.valueOf(number)
            : HttpStatus.NOT_FOUND; // somebody asked for /error itself
    return pages.page(status, request);
  }
}
