// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Throughput;
import org.crossborder.gateway.store.Throughputs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How many documents went through in the last hour, day or month, and how quickly. */
@Controller
class ThroughputPage {
  private static final int WIDTH = 840;
  private static final int HEIGHT = 120;
  private final Throughputs throughputs;
  private final Clock clock;

  ThroughputPage(Throughputs throughputs, Clock clock) {
    this.throughputs = throughputs;
    this.clock = clock;
  }

  private record Key(Instant begin, Direction direction) {}

  /**
   * The charts.
   *
   * @param last hour, day or month; the hour if not said
   */
  @GetMapping("/health/throughput")
  ModelAndView charts(@RequestParam @Nullable String last) {
    Period period =
        Arrays.stream(Period.values())
            .filter(one -> last == null || one.key().equals(last))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Instant now = clock.instant();
    List<ChartLine> lines = lines(period, now);
    return new ModelAndView("throughput")
        .addObject("period", period)
        .addObject("periods", Period.values())
        .addObject("out", drawing(period, now, lines, line -> line.out().stored()))
        .addObject("in", drawing(period, now, lines, line -> line.in().stored()))
        .addObject("outTime", drawing(period, now, lines, line -> line.out().most() + 1L))
        .addObject("inTime", drawing(period, now, lines, line -> line.in().most() + 1L))
        .addObject("lines", lines.stream().filter(line -> !line.isEmpty()).toList())
        .addObject("sent", lines.stream().mapToLong(line -> line.out().stored()).sum())
        .addObject("received", lines.stream().mapToLong(line -> line.in().stored()).sum());
  }

  private List<ChartLine> lines(Period period, Instant now) {
    Map<Key, Throughput> counted = new HashMap<>();
    for (Throughput one : throughputs.since(period.span(), period.begin(0, now))) {
      Key key = new Key(period.begin(one.begin()), one.direction());
      counted.merge(key, one, Throughput::plus);
    }
    List<ChartLine> lines = new ArrayList<>();
    for (int i = 0; i < period.steps(); i++) {
      Instant begin = period.begin(i, now);
      lines.add(
          new ChartLine(
              period.time(begin),
              ChartLine.Figures.of(counted.get(new Key(begin, Direction.OUTBOUND))),
              ChartLine.Figures.of(counted.get(new Key(begin, Direction.INBOUND)))));
    }
    return lines;
  }

  private static Columns drawing(
      Period period, Instant now, List<ChartLine> lines, ToLongFunction<ChartLine> height) {
    List<Columns.Value> values = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String label = period.label(i, period.begin(i, now));
      values.add(new Columns.Value(label, height.applyAsLong(lines.get(i)), "far"));
    }
    return Columns.of(values, WIDTH, HEIGHT);
  }
}
