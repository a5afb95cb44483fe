// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

/** Who is looked for, with which documents, in which process. */
public record SmpQuery(Identifier participant, Identifier documentType, Identifier process) {}
