// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template can name: links may use the model only, no bean. */
@ControllerAdvice("org.crossborder.registry.page")
class PageModel {
  private final Addresses addresses = new Addresses();

  @ModelAttribute("addresses")
  Addresses addresses() {
    return addresses;
  }
}
