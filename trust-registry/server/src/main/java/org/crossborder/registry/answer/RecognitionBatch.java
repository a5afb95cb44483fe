// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.crossborder.registry.http.RequestBodies;
import org.jspecify.annotations.Nullable;

/** Several questions in one request: {@code {"questions": […]}}. */
record RecognitionBatch(@Nullable List<@Nullable RecognitionRequest> questions) {
  static final int MOST_QUESTIONS = 200;

  /** Further certificates, CRLs and OCSP responses of all questions together. */
  private static final int MOST_BESIDE = 500;

  /** The questions in their order; a batch out of bounds is refused with a sentence. */
  List<RecognitionRequest> checked() {
    if (questions == null || questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw RequestBodies.bad("questions holds 1 to " + MOST_QUESTIONS + " questions");
    }
    if (questions.contains(null)) {
      throw RequestBodies.bad("questions holds null");
    }
    List<RecognitionRequest> all = List.copyOf(questions);
    if (all.stream().mapToLong(RecognitionBatch::beside).sum() > MOST_BESIDE) {
      throw RequestBodies.bad(
          "pool and revocationEvidence of a batch hold at most " + MOST_BESIDE + " together");
    }
    return all;
  }

  /** The one time whose knowledge all questions ask for; null for now. */
  static @Nullable Instant knownAt(List<RecognitionRequest> requests, Instant now) {
    @Nullable String first = requests.get(0).asKnownAt();
    if (requests.stream().anyMatch(request -> !Objects.equals(request.asKnownAt(), first))) {
      throw RequestBodies.bad("All questions of a batch have the same asKnownAt, or none");
    }
    return requests.get(0).knownAt(now);
  }

  private static long beside(RecognitionRequest request) {
    return size(request.pool()) + size(request.revocationEvidence());
  }

  private static long size(@Nullable List<byte[]> list) {
    return list == null ? 0 : list.size();
  }
}
