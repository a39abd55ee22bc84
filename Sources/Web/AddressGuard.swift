import DataFiles
import Glibc

/// Decides which addresses a connection may be made to.
///
/// What it is asked about is the address that a socket is really about to be connected to, never a name: so neither an
/// answer of DNS that changes between look-up and connection, nor a redirect, nor an odd spelling leads inside.
package struct AddressGuard: Sendable {
  /// A network that no page of the open web lies in.
  package struct Special: Sendable {
    package let network: IPNetwork
    package let name: String
    /// An address inside, and one outside.
    package let strikes, spares: String
  }

  private let special: [Special]
  private let allowed: [IPNetwork]

  /// - Parameter allowed: networks that may be reached all the same, as a test server's.
  /// - Throws: `DataFiles.Missing`.
  package init(allowing allowed: [IPNetwork] = []) throws {
    special = try Self.specialNetworks()
    self.allowed = allowed
  }

  /// Why a connection to the address is refused; nil where it is not.
  package func objection(to address: IPAddress) -> String? {
    if allowed.contains(where: { $0.contains(address) }) { return nil }
    if let found = special.first(where: { $0.network.contains(address) }) {
      return "\(address) is \(found.name) (\(found.network))"
    }
    return address.translated.flatMap { objection(to: $0) }.map { "\(address) leads there: \($0)" }
  }

  /// The same for every address that a host's name stands for: for a proxy's sake, which makes the connection itself.
  ///
  /// Blocks while DNS answers. A name that cannot be resolved here is left to the proxy.
  package func objection(toHost host: String) -> String? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var answer: UnsafeMutablePointer<addrinfo>?
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard getaddrinfo(bare, nil, &hints, &answer) == 0 else { return nil }
    defer { freeaddrinfo(answer) }
    var next = answer
    while let entry = next?.pointee {
      if let socket = entry.ai_addr, let address = IPAddress(socket: socket),
        let objection = objection(to: address)
      {
        return objection
      }
      next = entry.ai_next
    }
    return nil
  }

  /// The table `special-networks.tsv`.
  package static func specialNetworks() throws -> [Special] {
    try DataFiles.table("Data/special-networks.tsv", of: "Web").map { row in
      guard let network = IPNetwork(row[0]) else {
        throw DataFiles.Missing(description: "special-networks.tsv: \(row[0]) is no network")
      }
      return Special(network: network, name: row[1], strikes: row[2], spares: row[3])
    }
  }
}
