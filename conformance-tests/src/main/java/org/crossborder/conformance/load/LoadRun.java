// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A run in its order: messages are made, some are sent to warm up, the rest is sent and timed,
 * receipts are verified, and what was delivered is looked for.
 *
 * @param processes whose CPU time is told
 * @param delivery null: what was delivered is not looked for
 * @param patience how long deliveries may take after the last answer
 * @param terminal whether the progress can be drawn over
 */
public record LoadRun(
    Partner partner,
    HttpsClient client,
    LoadPlan plan,
    ProcessCpu processes,
    @Nullable Delivery delivery,
    Duration patience,
    PrintWriter out,
    boolean terminal,
    Clock clock) {
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  /** Runs it. */
  public LoadResult run() throws IOException, InterruptedException {
    Preparation.requireRoom(plan);
    Instant started = clock.instant();
    Duration cpu = ProcessCpu.own();
    out.printf("Making %,d messages%n", plan.total());
    List<Sendable> messages =
        new Preparation(partner, plan, started.toEpochMilli()).messages(plan.total());
    Duration preparing = ProcessCpu.own().minus(cpu);

    List<Attempt> warmUp = send(messages.subList(0, plan.warmUp()));
    Map<String, Duration> before = processes.total();
    cpu = ProcessCpu.own();
    List<Attempt> attempts = send(messages.subList(plan.warmUp(), plan.total()));
    Map<String, Duration> used = processes.since(before);
    Duration sending = ProcessCpu.own().minus(cpu);

    cpu = ProcessCpu.own();
    List<Judged> judged = judge(attempts);
    Duration verifying = ProcessCpu.own().minus(cpu);
    List<Judged> all = Stream.concat(judge(warmUp).stream(), judged.stream()).toList();
    Map<String, Double> own = new LinkedHashMap<>();
    own.put("preparing", CpuPerMessage.of(preparing, plan.total()));
    own.put("sending", CpuPerMessage.of(sending, attempts.size()));
    own.put("verifying", CpuPerMessage.of(verifying, attempts.size()));
    return result(started, judged, CpuPerMessage.of(used, attempts.size()), own, reconcile(all));
  }

  private List<Attempt> send(List<Sendable> messages) throws InterruptedException {
    if (messages.isEmpty()) {
      return List.of();
    }
    Progress progress = new Progress(out, terminal, messages.size());
    List<Attempt> attempts =
        new Sending(client, partner.pmode().url(), plan, progress).send(messages);
    progress.end();
    return attempts;
  }

  private List<Judged> judge(List<Attempt> attempts) {
    PMode pmode = partner.pmode();
    Judging judging =
        new Judging(SignatureVerifier.of(pmode.profile(), pmode.theirKeys().signers()));
    return attempts.parallelStream()
        .map(attempt -> new Judged(attempt, judging.outcome(attempt)))
        .toList();
  }

  /** Looks again until all is there, or patience has ended. */
  private Reconciliation reconcile(List<Judged> all) throws IOException, InterruptedException {
    if (delivery == null) {
      return Reconciliation.of(all, null);
    }
    Set<String> receipted = new HashSet<>();
    all.stream()
        .filter(Judged::receipted)
        .forEach(each -> receipted.add(each.attempt().message().payloadSha256()));
    Instant end = clock.instant().plus(patience);
    Map<String, Integer> delivered = delivery.delivered();
    while (!delivered.keySet().containsAll(receipted) && clock.instant().isBefore(end)) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      delivered = delivery.delivered();
    }
    return Reconciliation.of(all, delivered);
  }

  private LoadResult result(
      Instant started,
      List<Judged> judged,
      Map<String, Double> cpu,
      Map<String, Double> own,
      Reconciliation reconciliation) {
    List<Attempt> attempts = new ArrayList<>(judged.stream().map(Judged::attempt).toList());
    long first = attempts.stream().mapToLong(Attempt::began).min().orElse(0);
    long last = attempts.stream().mapToLong(Attempt::ended).max().orElse(0);
    double seconds = (last - first) / 1e9;
    long receipted = judged.stream().filter(Judged::receipted).count();
    return new LoadResult(
        LoadResult.FORMAT,
        partner.pmode().url().toString(),
        partner.pmode().profile().version(),
        started,
        plan,
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        seconds,
        seconds == 0 ? 0 : receipted / seconds,
        Latencies.fromDue(attempts),
        Latencies.fromSending(attempts),
        Judging.byOutcome(judged.stream().map(Judged::outcome).toList()),
        cpu,
        own,
        reconciliation);
  }
}
