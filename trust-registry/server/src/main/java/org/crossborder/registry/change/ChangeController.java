// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.register.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Change requests and emergency actions over HTTP; anyone reads, officers sign what they write. */
@RestController
class ChangeController {
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String REQUESTS = "/v1/change-requests";

  private final ChangeRequests changes;
  private final Clock clock;

  ChangeController(ChangeRequests changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @GetMapping(path = REQUESTS, produces = JSON)
  List<ChangeView> all(@RequestParam(required = false) @Nullable ChangeState state) {
    return changes.all().stream()
        .filter(request -> state == null || request.state(clock.instant()) == state)
        .map(this::view)
        .toList();
  }

  @GetMapping(path = REQUESTS + "/{id}", produces = JSON)
  ChangeView one(@PathVariable String id) {
    return changes.find(id).map(this::view).orElseThrow(() -> unknown(id));
  }

  @PostMapping(path = REQUESTS, consumes = JSON)
  ResponseEntity<Object> propose(HttpServletRequest request) throws IOException {
    ChangeBodies.Signed body = ChangeBodies.signedChange(request, "proposal");
    return answer(changes.propose(body.change(), body.signature()), HttpStatus.CREATED);
  }

  @PostMapping(path = REQUESTS + "/{id}/approvals", consumes = JSON)
  ResponseEntity<Object> approve(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return answer(changes.approve(id, ChangeBodies.signature(request, "approval")), HttpStatus.OK);
  }

  @PostMapping(path = REQUESTS + "/{id}/withdrawal", consumes = JSON)
  ResponseEntity<Object> withdraw(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return answer(
        changes.withdraw(id, ChangeBodies.signature(request, "withdrawal")), HttpStatus.OK);
  }

  @PostMapping(path = "/v1/emergency-actions", consumes = JSON)
  ResponseEntity<Object> emergency(HttpServletRequest request) throws IOException {
    ChangeBodies.Signed body = ChangeBodies.signedChange(request, "signature");
    ChangeResult result = changes.emergency(body.change(), body.signature());
    return result instanceof ChangeResult.Recorded recorded
        ? ResponseEntity.status(HttpStatus.CREATED)
            .body(Map.of("id", recorded.changeId(), "logIndex", recorded.logIndex()))
        : answer(result, HttpStatus.CREATED);
  }

  private ResponseEntity<Object> answer(ChangeResult result, HttpStatus status) {
    if (result instanceof ChangeResult.Refused refused) {
      return RefusalProblem.of(refused.refusal());
    }
    if (result instanceof ChangeResult.Unknown unknown) {
      throw unknown(unknown.changeId());
    }
    String id =
        result instanceof ChangeResult.Kept kept
            ? kept.request().id()
            : ((ChangeResult.Recorded) result).changeId();
    return ResponseEntity.status(status).location(URI.create(REQUESTS + "/" + id)).body(one(id));
  }

  private ChangeView view(ChangeRequest request) {
    Assessment assessment =
        request.decision() == null ? changes.assess(request) : ChangeRequests.DECIDED;
    return ChangeView.of(request, assessment, changes.findings(request), clock.instant());
  }

  private static ResponseStatusException unknown(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no change request " + id);
  }
}
