// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.api.CallerAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form came in after its session had ended. What was typed is not saved, for nobody knows who
 * typed it, and not lost either: it is on this page, to be sent again after logging in. Nothing of
 * it is kept by the gateway.
 */
@Controller
class KeptPage {
  private static final List<String> NOT_TYPED = List.of("_csrf", "version", "find");

  /**
   * Something that was sent.
   *
   * @param typed whether a person typed it, so that it is shown
   */
  record Sent(String name, String value, boolean typed) {}

  /** Reached from within only: {@code PageRefused} forwards here. */
  @PostMapping("/kept")
  ModelAndView kept(HttpServletRequest request) {
    Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (!(address instanceof String form)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ModelAndView page =
        new ModelAndView("kept")
            .addObject("form", form)
            .addObject("known", isKnown())
            .addObject("sent", sent(request.getParameterMap()));
    page.setStatus(HttpStatus.FORBIDDEN);
    return page;
  }

  /** Of the request itself it is not known yet, as early as a form's token is looked at. */
  private static boolean isKnown() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
  }

  private static List<Sent> sent(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .filter(each -> !each.getKey().equals("_csrf"))
        .flatMap(
            each ->
                Arrays.stream(each.getValue())
                    .map(
                        value ->
                            new Sent(
                                each.getKey(),
                                value,
                                !NOT_TYPED.contains(each.getKey()) && !value.isBlank())))
        .toList();
  }
}
