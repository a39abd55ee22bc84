import Load
import Pipeline

extension Warehouse {
  /// Runs `body`; what the warehouse refuses becomes a `RunError`.
  static func reporting<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as WarehouseError {
      switch error.code {
      case .busy: throw RunError(.busy, error.message)
      case .missing, .unknown, .ambiguous: throw RunError(.noInput, error.message)
      default: throw RunError(.inputOutput, error.message)
      }
    }
  }
}
