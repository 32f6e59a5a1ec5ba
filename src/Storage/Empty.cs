namespace Waymark.Storage;
