// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.relying;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.validator.ReferenceValidator;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.world.World;

/** Follows a registry, and judges documents by what it has taken from it. */
public final class ReferenceRelyingParty implements AutoCloseable {
  private static final long POLL_MILLIS = 20;

  private final Follower beginning;
  private final ReferenceValidator validator;
  private final Thread thread = new Thread(this::follow, "reference-relying-party");
  private volatile Follower follower;
  private long looks;

  /**
   * Starts it.
   *
   * @param root the root that it is given
   */
  public ReferenceRelyingParty(World world, URI registry, TlsSetting tls, byte[] root, Clock clock)
      throws IOException {
    beginning = new Follower(registry, tls, root, Sight.FULL, clock);
    follower = beginning.seeing(Sight.FULL);
    validator = ReferenceValidator.start(world, () -> follower.content(), clock);
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it is asked. */
  public URI url() {
    return validator.url();
  }

  /** It begins anew, and sees everything. */
  public void beginAnew() {
    follower = beginning.seeing(Sight.FULL);
    validator.seeing(Sight.FULL);
  }

  /** From now on it overlooks something. */
  public void seeing(Sight sight) {
    follower = follower.seeing(sight);
    validator.seeing(sight);
  }

  /** Waits until it has looked at its registry once more, from the beginning to the end. */
  public synchronized void awaitLook() throws InterruptedException {
    long enough = looks + 2;
    while (looks < enough) {
      wait();
    }
  }

  private synchronized void looked() {
    looks++;
    notifyAll();
  }

  private void follow() {
    while (!thread.isInterrupted()) {
      try {
        follower.look();
      } catch (IOException refused) {
        // What it has stays.
      } catch (InterruptedException end) {
        return;
      }
      looked();
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    validator.close();
  }
}
