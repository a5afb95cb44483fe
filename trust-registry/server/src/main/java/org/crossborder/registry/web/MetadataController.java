// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.Optional;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.publication.Bytes;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Publisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves signed metadata and snapshots, byte for byte as they were signed. */
@RestController
class MetadataController {
  private final Home home;
  private final Publisher publisher;
  private final CurrentPublication current;

  MetadataController(Home home, Publisher publisher, CurrentPublication current) {
    this.home = home;
    this.publisher = publisher;
    this.current = current;
  }

  @GetMapping("/v1/metadata/root.json")
  ResponseEntity<byte[]> root() {
    return answer(Optional.of(new Bytes(home.root())), "root");
  }

  @GetMapping("/v1/metadata/{version:[0-9]{1,18}}.root.json")
  ResponseEntity<byte[]> root(@PathVariable long version) {
    return answer(home.root(version).map(Bytes::new), "root of this version");
  }

  @GetMapping("/v1/metadata/timestamp.json")
  ResponseEntity<byte[]> timestamp() {
    return answer(current.vouched().map(v -> v.timestamp()), "publication yet");
  }

  @GetMapping("/v1/metadata/snapshot.json")
  ResponseEntity<byte[]> snapshot() {
    return answer(current.vouched().map(v -> v.published().metadata()), "publication yet");
  }

  @GetMapping("/v1/snapshots/{version:[0-9]{1,18}}")
  ResponseEntity<byte[]> snapshot(@PathVariable long version) {
    return answer(publisher.version(version).map(p -> p.content()), "snapshot of this version");
  }

  private static ResponseEntity<byte[]> answer(Optional<Bytes> found, String what) {
    Bytes bytes =
        found.orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .eTag('"' + bytes.sha256() + '"')
        .body(bytes.toArray());
  }
}
