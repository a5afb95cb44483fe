// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A message that this test's heap could not hold is cut, sent, joined and receipted. Larger ones by
 * {@code -Dcrossborder.split.megabytes=1000}.
 */
@Tag("small-heap")
class LargeSplitTest {
  private static final long MEGABYTES = Long.getLong("crossborder.split.megabytes", 48);
  private static final long SIZE = MEGABYTES << 20;
  private static final Splitting SPLITTING = new Splitting(16 << 20, true, Duration.ofHours(1));

  @TempDir Path folder;
  private final AtomicReference<URI> bdAddress = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<URI> krAddress = new AtomicReference<>(TestGateway.NOWHERE);

  private SplitGateway gateway(String home, String party, MshKey key) throws Exception {
    return new SplitGateway(
        folder.resolve(home),
        party,
        key,
        new TurnableClock(),
        () -> pmodes(party),
        new JoiningLimits(1_000, 2 * SIZE, 2, 4 * SIZE, 0),
        SIZE + (1 << 20));
  }

  private PModes pmodes(String party) {
    return Splits.with(TestRegister.pmodes(party, bdAddress.get(), krAddress.get()), SPLITTING);
  }

  @Test
  void passesThroughBothEnds() throws Exception {
    try (SplitGateway bd = gateway("bd", "BD", TestPki.BD);
        SplitGateway kr = gateway("kr", "KR", TestPki.KR)) {
      bdAddress.set(bd.url());
      krAddress.set(kr.url());
      StoredPart scan = bd.part(incompressible());
      StoredMessage document = bd.submit(List.of(scan));
      bd.send();
      bd.sendFragments(1_000);
      kr.join();
      kr.postSignals();

      assertThat(bd.now(document).state()).isEqualTo(State.RECEIPTED);
      assertThat(bd.fragmentsOf(document)).hasSizeGreaterThan((int) (MEGABYTES / 16));
      assertThat(kr.received()).hasSize(1);
      assertThat(kr.store.messages().parts(kr.received().get(0).id()))
          .singleElement()
          .satisfies(part -> assertThat(part.payload()).isEqualTo(scan.payload()));
    }
  }

  private static InputStream incompressible() {
    Random random = new Random(7);
    byte[] block = new byte[1 << 16];
    return new InputStream() {
      private long left = SIZE;

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(Math.min(length, left), block.length);
        random.nextBytes(block);
        System.arraycopy(block, 0, bytes, offset, count);
        left -= count;
        return count;
      }
    };
  }
}
