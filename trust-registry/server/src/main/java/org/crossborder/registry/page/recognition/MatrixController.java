// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.util.List;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.party.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /recognition}: who recognises whom for what. */
@Controller
class MatrixController {
  private final PublishedRegister register;

  MatrixController(PublishedRegister register) {
    this.register = register;
  }

  @GetMapping("/recognition")
  String matrix(
      @RequestParam(required = false) @Nullable String documentType,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String party,
      Model model) {
    Reading reading = register.read();
    List<String> documentTypes = reading.documentTypes();
    MatrixFilter filter = MatrixFilter.of(documentType, on, party, documentTypes, reading.now());
    model.addAttribute("reading", reading);
    model.addAttribute("documentTypes", documentTypes);
    model.addAttribute("filter", filter);
    if (filter.party().isEmpty()) {
      model.addAttribute("matrix", all(reading, filter));
    } else {
      model.addAttribute("one", one(reading, filter, documentTypes));
    }
    return "recognition";
  }

  private static Matrix all(Reading reading, MatrixFilter filter) {
    Recognitions recognitions =
        Recognitions.at(
            reading,
            filter.at(),
            direction -> direction.documentType().equals(filter.documentType()));
    return Matrix.of(reading, recognitions, filter.documentType());
  }

  private static PartyRecognition one(
      Reading reading, MatrixFilter filter, List<String> documentTypes) {
    Party party =
        reading
            .snapshot()
            .party(filter.party())
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No such Party is registered"));
    Recognitions recognitions =
        Recognitions.at(reading, filter.at(), direction -> direction.concerns(party.code()));
    return PartyRecognition.of(reading, party, recognitions, documentTypes);
  }
}
