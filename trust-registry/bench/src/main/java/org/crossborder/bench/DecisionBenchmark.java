// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Local recognition decisions from the largest register, by two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class DecisionBenchmark {
  private static final int SIGNERS = 1_000;
  private static final int STRANGERS = 5_000;

  private final Recogniser recogniser = new Recogniser();
  private RecognitionQuestion[] known = {};
  private RecognitionQuestion[] strangers = {};
  private Optional<TrustedSnapshot> trusted = Optional.empty();

  @Setup
  public void load() {
    DesignLoad load = new DesignLoad();
    trusted = Optional.of(load.trusted(load.snapshot()));
    KeyPair keys = TestCa.newKeys();
    strangers = new RecognitionQuestion[STRANGERS];
    for (int i = 0; i < STRANGERS; i++) {
      strangers[i] = question(load.ca().issue("Signer " + i, p -> p.keys = keys));
    }
    known = Arrays.copyOf(strangers, SIGNERS);
    for (RecognitionQuestion question : known) {
      Recognition decided = recogniser.recognise(question, trusted, DesignLoad.NOW);
      if (decided.verdict() != RecognitionVerdict.RECOGNISED) {
        throw new IllegalStateException(decided.toString());
      }
    }
  }

  private static RecognitionQuestion question(X509Certificate signer) {
    return new RecognitionQuestion(
        signer,
        List.of(),
        DesignLoad.party(1),
        DesignLoad.party(0),
        "document-7",
        "import-clearance",
        DesignLoad.SIGNED,
        TimeProof.CLAIMED);
  }

  /** Each of a thousand signers has been met before. */
  @Benchmark
  public Recognition knownSigner(Turn turn) {
    return recogniser.recognise(known[turn.next(SIGNERS)], trusted, DesignLoad.NOW);
  }

  /** There are so many signers that none is still known when it comes again. */
  @Benchmark
  public Recognition unknownSigner(Turn turn) {
    return recogniser.recognise(strangers[turn.next(STRANGERS)], trusted, DesignLoad.NOW);
  }
}
