// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crossborder.gateway.certificate.CertificateExpiry;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** When each certificate runs out that the gateway depends on: drawn by month, and one by one. */
@Controller
class CertificateCalendarPage {
  private static final int MOST = 300;
  private static final int MONTHS = 12;
  private static final int WIDTH = 840;
  private static final int HEIGHT = 140;
  private final CertificateWatch watch;
  private final Clock clock;

  CertificateCalendarPage(CertificateWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @GetMapping("/health/certificates")
  ModelAndView calendar() {
    List<CertificateExpiry> all = watch.all();
    List<CertificateExpiry> near = watch.near();
    return new ModelAndView("certificates")
        .addObject("certificates", all.subList(0, Math.min(MOST, all.size())))
        .addObject("left", Math.max(0, all.size() - MOST))
        .addObject("near", near)
        .addObject("count", all.size())
        .addObject("drawing", Columns.of(months(all, near), WIDTH, HEIGHT));
  }

  /** Those that are over, those of each month of a year, and all that come later. */
  private List<Columns.Value> months(List<CertificateExpiry> all, List<CertificateExpiry> near) {
    Instant now = clock.instant();
    YearMonth first = YearMonth.from(now.atZone(ZoneOffset.UTC));
    List<Columns.Value> values = new ArrayList<>();
    Predicate<CertificateExpiry> over = one -> !one.notAfter().isAfter(now);
    values.add(new Columns.Value("", count(all, over), "over"));
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = first.plusMonths(i);
      Predicate<CertificateExpiry> then = over.negate().and(one -> month(one).equals(month));
      String kind = near.stream().anyMatch(then) ? "near" : "far";
      values.add(new Columns.Value(month.toString(), count(all, then), kind));
    }
    YearMonth last = first.plusMonths(MONTHS);
    values.add(new Columns.Value("", count(all, one -> !month(one).isBefore(last)), "far"));
    return values;
  }

  private static YearMonth month(CertificateExpiry expiry) {
    return YearMonth.from(expiry.notAfter().atZone(ZoneOffset.UTC));
  }

  private static long count(List<CertificateExpiry> all, Predicate<CertificateExpiry> which) {
    return all.stream().filter(which).count();
  }
}
