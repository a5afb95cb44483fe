// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/**
 * The attributes that describe how an arrangement works, beside its normative source: together, the
 * six of ESCAP's studies of recognition arrangements.
 *
 * @param recognitionMethod how signatures are recognised: mutual listing, a bridge policy, a
 *     trusted third party
 * @param technicalPossibility which systems and formats make the exchange possible
 * @param managementAndControl who supervises, audits and decides
 * @param trustMechanism what trust rests on technically
 * @param coverage which trade, documents and services are covered
 */
public record ArrangementAttributes(
    String recognitionMethod,
    String technicalPossibility,
    String managementAndControl,
    String trustMechanism,
    String coverage) {}
