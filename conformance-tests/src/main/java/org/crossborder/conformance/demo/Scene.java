// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import org.crossborder.conformance.process.ServerProcess;

/**
 * What an act plays on.
 *
 * @param exporterApi the exporting Party's gateway, as its national side sees it
 * @param importerApi the importing Party's gateway, as its national side sees it
 * @param importerGateway the process of the importing Party's gateway
 */
record Scene(
    Parties parties,
    Servers servers,
    GatewayApi exporterApi,
    GatewayApi importerApi,
    ServerProcess importerGateway,
    SealedDocuments documents,
    Timeline timeline) {}
