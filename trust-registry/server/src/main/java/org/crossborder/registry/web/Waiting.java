// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Requests that wait for something newer ({@code Prefer: wait=25}). They hold no thread; beyond a
 * bound nobody waits, but is answered at once.
 */
final class Waiting {
  private static final int MOST = 4_000;
  private static final int LONGEST_SECONDS = 60;
  private static final Pattern WAIT =
      Pattern.compile("(?:^|.*[,;\\s])wait=([0-9]{1,4})(?:[,;\\s].*|$)");

  private final Supplier<ResponseEntity<byte[]>> answer;
  private final Set<DeferredResult<ResponseEntity<byte[]>>> waiting = ConcurrentHashMap.newKeySet();

  Waiting(Supplier<ResponseEntity<byte[]>> answer) {
    this.answer = answer;
  }

  /** The answer: at once, or when {@link #end} is called, or when the time is over. */
  DeferredResult<ResponseEntity<byte[]>> answer(
      BooleanSupplier hasNewest, @Nullable String prefer) {
    int seconds = seconds(prefer);
    DeferredResult<ResponseEntity<byte[]>> result = new DeferredResult<>(seconds * 1000L);
    if (seconds == 0 || waiting.size() >= MOST || !hasNewest.getAsBoolean()) {
      result.setResult(answer.get());
      return result;
    }
    waiting.add(result);
    result.onCompletion(() -> waiting.remove(result));
    result.onTimeout(() -> result.setResult(answer.get()));
    if (!hasNewest.getAsBoolean()) { // it came between the question and the waiting
      result.setResult(answer.get());
    }
    return result;
  }

  /** There is something newer: answers everyone. */
  void end() {
    waiting.forEach(result -> result.setResult(answer.get()));
  }

  private static int seconds(@Nullable String prefer) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    return wait.matches() ? Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1))) : 0;
  }
}
