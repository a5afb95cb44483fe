// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.util.Locale;

/**
 * How one payload went from one national side to the other.
 *
 * @param megabytes its size, in millions of bytes
 * @param submitted MB a second from the first byte of the request to the gateway's promise
 * @param sent MB a second from the promise until the other gateway has delivered: compressed,
 *     signed, encrypted, over TLS, decrypted, verified, decompressed and stored
 * @param fetched MB a second of the download at the other side
 * @param exporterCpu CPU seconds of the sending gateway
 * @param importerCpu the same of the receiving one
 * @param exporterPeak most memory that was resident, in MB
 * @param exporterHeap what lives in the heap afterwards, in MB
 */
record PayloadFigures(
    double megabytes,
    double submitted,
    double sent,
    double fetched,
    double exporterCpu,
    double importerCpu,
    double exporterPeak,
    double importerPeak,
    double exporterHeap,
    double importerHeap) {

  String sentence() {
    return String.format(
        Locale.ROOT,
        "%.0f MB  submitted %.0f MB/s, sent %.0f MB/s, fetched %.0f MB/s; CPU %.1f s + %.1f s;"
            + " peak RSS %.0f MB + %.0f MB; live heap %.0f MB + %.0f MB",
        megabytes,
        submitted,
        sent,
        fetched,
        exporterCpu,
        importerCpu,
        exporterPeak,
        importerPeak,
        exporterHeap,
        importerHeap);
  }
}
