// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crossborder.gateway.store.DayFigures;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rule X06 for people: what was exchanged on a day with whom, and what is not explained. */
@Controller
class ReconciliationPage {
  private static final int DAYS = 7;
  private static final int MOST = 200;
  private final DayFigures figures;
  private final Reconciliations reconciliations;
  private final Clock clock;

  ReconciliationPage(DayFigures figures, Reconciliations reconciliations, Clock clock) {
    this.figures = figures;
    this.reconciliations = reconciliations;
    this.clock = clock;
  }

  /**
   * A day.
   *
   * @param day in UTC; today if not said
   */
  @GetMapping("/health/reconciliation")
  ModelAndView day(@RequestParam @Nullable String day) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    try {
      return page(day == null || day.isBlank() ? today : LocalDate.parse(day), today);
    } catch (DateTimeException e) {
      ModelAndView page = page(today, today).addObject("defect", true).addObject("asked", day);
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
  }

  private ModelAndView page(LocalDate day, LocalDate today) {
    List<Reconciliation> week = reconciliations.since(today.minusDays(DAYS), null, MOST);
    return new ModelAndView("reconciliation")
        .addObject("day", day)
        .addObject("defect", false)
        .addObject("asked", day.toString())
        .addObject("sent", figures.sent(day))
        .addObject("received", figures.received(day))
        .addObject("unexplained", figures.unexplained(day, MOST))
        .addObject("week", week)
        .addObject("differing", week.stream().filter(one -> !one.balances()).toList());
  }
}
