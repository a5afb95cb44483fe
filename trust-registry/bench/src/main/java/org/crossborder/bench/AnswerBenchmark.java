// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.util.concurrent.TimeUnit;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.answer.AnswerBasis;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.LoggedRegister;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Decided and signed answers (ES256) with the log's proofs, by two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class AnswerBenchmark {
  private final LoggedRegister register = new LoggedRegister();
  private final AnswerBasis basis = register.published();
  private final AnswerSigner signer = new AnswerSigner(LoggedRegister.KEY, register.root());
  private final RecognitionQuestion question = LoggedRegister.question("certificate-of-origin");
  private final Recogniser recogniser = new Recogniser();

  @Benchmark
  public RecognitionAnswer answer() {
    return signer.sign(
        question,
        recogniser.recognise(question, basis.trusted(), TestRegister.NOW),
        "nonce",
        basis,
        TestRegister.NOW);
  }
}
