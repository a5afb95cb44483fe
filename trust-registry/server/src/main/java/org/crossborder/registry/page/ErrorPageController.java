// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that the container noticed before any controller did, for browsers. */
@Controller
class ErrorPageController {
  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number
            ? HttpStatusCode.valueOf(number)
            : HttpStatus.INTERNAL_SERVER_ERROR;
    return ErrorPages.page(status, "");
  }
}
