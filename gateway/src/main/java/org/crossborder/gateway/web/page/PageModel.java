// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.api.CallerAuthentication;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every template can name. */
@ControllerAdvice("org.crossborder.gateway.web")
class PageModel {
  private final GatewayProperties properties;

  PageModel(GatewayProperties properties) {
    this.properties = properties;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    return Frame.of(properties.party(), caller(request), here(request));
  }

  private static Optional<Caller> caller(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof CallerAuthentication known
        ? Optional.of(known.getPrincipal())
        : Optional.empty();
  }

  /** The address of this page without a language; of an answer to a form, its path alone. */
  private static String here(HttpServletRequest request) {
    UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getMethod().equals("GET")) {
      here.query(request.getQueryString());
    }
    return here.replaceQueryParam("language").build().toUriString();
  }
}
