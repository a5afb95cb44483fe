// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crossborder.trust.log.MalformedLogException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log as anyone can audit it: its checkpoint and its tiles (C2SP tlog-tiles). */
@RestController
class LogController {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Checkpoints checkpoints;
  private final LogTiles tiles;

  LogController(Checkpoints checkpoints, RegistryLog log) {
    this.checkpoints = checkpoints;
    this.tiles = new LogTiles(log);
  }

  @GetMapping("/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    StoredCheckpoint newest =
        checkpoints.newest().orElseThrow(() -> notFound("There is no checkpoint yet"));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(newest.note().toBytes());
  }

  @GetMapping("/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    long size = checkpoints.newest().map(StoredCheckpoint::size).orElse(0L);
    try {
      byte[] tile =
          tiles
              .read(request.getRequestURI().substring(1), size)
              .orElseThrow(() -> notFound("The log has no such tile"));
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_OCTET_STREAM)
          .cacheControl(FOR_EVER)
          .body(tile);
    } catch (MalformedLogException e) {
      throw notFound("This is not the path of a tile");
    }
  }

  private static ResponseStatusException notFound(String sentence) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
  }
}
