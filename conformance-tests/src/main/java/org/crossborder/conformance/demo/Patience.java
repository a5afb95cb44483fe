// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.time.Duration;
import java.util.Optional;

/** Waiting for something to happen elsewhere, for a bounded time. */
public final class Patience {
  private static final long PAUSE_MILLIS = 100;

  private Patience() {}

  /** A look at the world: what is looked for, or nothing yet. */
  @FunctionalInterface
  public interface Look<T> {
    Optional<T> look() throws Exception;
  }

  /**
   * Looks again and again until there is something to see.
   *
   * @throws NotObserved naming {@code what}, when {@code limit} has passed
   */
  public static <T> T await(String what, Duration limit, Look<T> look)
      throws NotObserved, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    String obstacle = "";
    do {
      try {
        Optional<T> seen = look.look();
        if (seen.isPresent()) {
          return seen.get();
        }
      } catch (InterruptedException interrupted) {
        throw interrupted;
      } catch (Exception notYet) {
        obstacle = " (" + notYet.getMessage() + ")";
      }
      Thread.sleep(PAUSE_MILLIS);
    } while (System.nanoTime() < end);
    throw new NotObserved(what + ", within " + limit.toSeconds() + " s" + obstacle);
  }
}
