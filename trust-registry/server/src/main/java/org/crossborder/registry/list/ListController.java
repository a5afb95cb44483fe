// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.util.Optional;
import org.crossborder.trust.list.ListUris;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the lists, byte for byte as they were signed. */
@RestController
class ListController {
  private static final MediaType XML = MediaType.parseMediaType(ListUris.MIME_TYPE);
  private static final MediaType JWT = MediaType.parseMediaType("application/jwt");
  private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");
  private static final String NAME = "[A-Z]{2}|lotl";

  private final CurrentLists lists;

  ListController(CurrentLists lists) {
    this.lists = lists;
  }

  /** TS 119 612. */
  @GetMapping("/v1/lists/{name:" + NAME + "}.xml")
  ResponseEntity<byte[]> xml(@PathVariable String name, @RequestParam Optional<Long> version) {
    return answer(name + ".xml", version, XML);
  }

  /** TS 119 602. */
  @GetMapping("/v1/lists/{name:" + NAME + "}.lote.jwt")
  ResponseEntity<byte[]> lote(@PathVariable String name, @RequestParam Optional<Long> version) {
    return answer(name + ".lote.jwt", version, JWT);
  }

  /** The certificate that the list of lists is signed with. */
  @GetMapping("/v1/lists/lotl.pem")
  ResponseEntity<byte[]> signer() {
    return answer("lotl.pem", Optional.empty(), PEM);
  }

  private ResponseEntity<byte[]> answer(String name, Optional<Long> version, MediaType type) {
    PublishedList list =
        version
            .map(v -> lists.list(name, v))
            .orElseGet(() -> lists.list(name))
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such list, or none has been published"));
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag('"' + list.content().sha256() + '"')
        .lastModified(list.issuedAt())
        .body(list.content().toArray());
  }
}
