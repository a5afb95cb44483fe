// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.Optional;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.publication.Bytes;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Publisher;
import org.crossborder.registry.publication.Vouched;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** Serves signed metadata and snapshots, byte for byte as they were signed. */
@RestController
class MetadataController {
  private final Home home;
  private final Publisher publisher;
  private final CurrentPublication current;
  private final Waiting waiting;

  MetadataController(Home home, Publisher publisher, CurrentPublication current) {
    this.home = home;
    this.publisher = publisher;
    this.current = current;
    this.waiting = new Waiting(this::timestampNow);
    current.listen(next -> waiting.end());
  }

  @GetMapping("/v1/metadata/root.json")
  ResponseEntity<byte[]> root() {
    return answer(Optional.of(new Bytes(home.root())), "root");
  }

  @GetMapping("/v1/metadata/{version:[0-9]{1,18}}.root.json")
  ResponseEntity<byte[]> root(@PathVariable long version) {
    return answer(home.root(version).map(Bytes::new), "root of this version");
  }

  /**
   * The timestamp at once; or, for whoever has one of the newest snapshot and prefers to wait (RFC
   * 7240, section 4.3), when there is a newer snapshot.
   */
  @GetMapping("/v1/metadata/timestamp.json")
  DeferredResult<ResponseEntity<byte[]>> timestamp(
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
      @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
    return waiting.answer(
        () -> known != null && known.startsWith(tagPrefix(current.vouched())), prefer);
  }

  private ResponseEntity<byte[]> timestampNow() {
    Optional<Vouched> vouched = current.vouched();
    return answer(vouched.map(Vouched::timestamp), tagPrefix(vouched), "publication yet");
  }

  /** Entity tags of timestamps begin with the version of the snapshot that they vouch for. */
  private static String tagPrefix(Optional<Vouched> vouched) {
    return "\"" + vouched.map(v -> v.published().version()).orElse(0L) + "-";
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
    return answer(found, "\"", what);
  }

  private static ResponseEntity<byte[]> answer(
      Optional<Bytes> found, String tagPrefix, String what) {
    Bytes bytes =
        found.orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .eTag(tagPrefix + bytes.sha256() + '"')
        .body(bytes.toArray());
  }
}
